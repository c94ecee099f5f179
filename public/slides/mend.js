// What PptxGenJS writes otherwise than readers expect. Pure.

/** A title is the title of its slide only with the number that titles have, which is none: outlines and screen readers look there. */
const TITLE = /<p:ph\s+idx="\d+"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g;

/** A part of the file, by its name in the zip. */
export const mended = (name, content) => (/^ppt\/slide(?:s|Layouts)\//.test(name) && typeof content === "string" ? content.replace(TITLE, '<p:ph type="title"/>') : content);
