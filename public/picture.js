// A picture as PNG: the SVG that the program made, drawn twice as large. Its texts are set in whatever font without serifs the
// browser has, as the SVG asks; a picture with no other font and no other file in it is no stranger to a canvas, so that its
// bytes may be read.

/** How many dots a pixel of the SVG has: sharp on a screen with dense dots and on a slide. */
const DENSITY = 2;

/** The picture as a Blob. Throws where the page around it forbids pictures from addresses with data. */
export async function png(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("the canvas gave no picture"))), "image/png");
  });
}
