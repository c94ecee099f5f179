//! Writes the seeds into a folder, one below it for each target.

use std::path::Path;
use std::{env, fs, io};

use mlops_maturity_fuzz::seeds;

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "seeds".to_owned());
    for (target, texts) in [("link", seeds::links()), ("stored", seeds::lines()), ("pack", seeds::packs())] {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder)?;
        for (number, text) in (1..).zip(texts) {
            fs::write(folder.join(format!("seed-{number}")), text)?;
        }
    }
    Ok(())
}
