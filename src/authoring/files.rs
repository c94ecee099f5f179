//! The files of a model as they are written, and the lines that their words become. The build script takes this folder
//! as it is, so nothing here uses anything of the library.

pub mod format;
mod framework_format;
mod lenses_format;
mod surveys_format;
pub mod words_format;
pub mod words_lines;
