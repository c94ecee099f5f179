// Makes a PowerPoint file of slides that the program has decided (`src/exports/slides.rs`): native text, tables and charts, so
// that everything can be edited. Loaded only when somebody asks for the file. The zip is `slides/zip.js`, the colours are
// `slides/tones.js`.
import PptxGenJS from "pptxgenjs";

import { tonesOf } from "./slides/tones.js";

/** The sheet: 13.33 by 7.5 inches, as PowerPoint has it today. */
const SHEET = { width: 13.333, height: 7.5 };
const FONT = "Calibri";

const inches = ({ x, y, width, height }) => ({ x: x / 100, y: y / 100, w: width / 100, h: height / 100 });

/**
 * The file as a Blob. `slides` is what `src/exports/slides.rs` writes, `colours` the brand's, each as `#rrggbb`: `accent` and
 * `onAccent`, what is written on it.
 */
export async function made(slides, colours) {
  const tones = tonesOf(colours);
  const file = new PptxGenJS();
  file.defineLayout({ name: "SHEET", ...SHEET });
  file.layout = "SHEET";
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  // No company: the library writes it without escaping it.
  Object.assign(file, { title: slides.title, subject: slides.title, author: slides.organisation, company: "" });
  defineMasters(file, slides, tones);
  for (const slide of slides.slides) {
    if (slide.cover) addCover(file, slide);
    else addSlide(file, slide, slides.language, tones);
  }
  return file.write({ outputType: "blob", compression: true });
}

/** Titles are placeholders, so that an outline and a screen reader have them. */
function defineMasters(file, slides, tones) {
  const title = (options) => ({ placeholder: { options: { name: "title", type: "title", fontFace: FONT, bold: true, margin: 0, ...options }, text: "" } });
  file.defineSlideMaster({
    title: "COVER",
    background: { color: tones.strong },
    objects: [title({ x: 0.9, y: 2.2, w: 11.5, h: 1.4, fontSize: 44, color: tones.onStrong, align: "left", valign: "bottom" })],
  });
  file.defineSlideMaster({
    title: "PLAIN",
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: SHEET.width, h: 0.12, fill: { color: tones.strong } } },
      title({ x: 0.6, y: 0.4, w: 12.13, h: 0.95, fontSize: 24, color: tones.text, align: "left", valign: "middle", fit: "shrink" }),
      { text: { text: slides.foot, options: { x: 0.6, y: 7.02, w: 10, h: 0.3, fontSize: 10, fontFace: FONT, color: tones.muted, margin: 0 } } },
    ],
    slideNumber: { x: 12.13, y: 7.02, w: 0.6, h: 0.3, fontFace: FONT, fontSize: 10, color: tones.muted, align: "right", margin: 0 },
  });
  Object.assign(file, { tones });
}

function addCover(file, { title, lead }) {
  const slide = file.addSlide({ masterName: "COVER" });
  slide.addText(title, { placeholder: "title" });
  slide.addText(lead, { x: 0.9, y: 3.8, w: 11.5, h: 1.4, fontSize: 20, fontFace: FONT, color: file.tones.onStrong, margin: 0, valign: "top" });
}

function addSlide(file, { title, lead, parts }, language, tones) {
  const slide = file.addSlide({ masterName: "PLAIN" });
  slide.addText(title, { placeholder: "title" });
  if (lead) slide.addText(lead, { x: 0.6, y: 1.35, w: 12.13, h: 0.5, fontSize: 13, fontFace: FONT, color: tones.muted, margin: 0, valign: "top", lang: language });
  for (const part of parts) {
    if (part.is === "text") addText(slide, part, language, tones);
    else if (part.is === "table") addTable(slide, part, language, tones);
    else addBars(file, slide, part, `${title} ${lead}`, tones);
  }
}

const STYLES = {
  heading: { fontSize: 14, bold: true },
  figure: { fontSize: 32, bold: true },
  plain: { fontSize: 18 },
  item: { fontSize: 14, bullet: { indent: 14 } },
  note: { fontSize: 12 },
};

function addText(slide, { at, lines }, lang, tones) {
  const colour = { heading: tones.text, figure: tones.accentText, note: tones.muted };
  const paragraphs = lines.map(({ text, style }) => ({
    text,
    options: { ...STYLES[style], color: colour[style] ?? tones.text, paraSpaceAfter: 6, breakLine: true, lang },
  }));
  slide.addText(paragraphs, { ...inches(at), fontFace: FONT, margin: 0, valign: "top" });
}

/** The height of the names of columns where rows have one, as in `src/exports/slides/stages.rs`. */
const HEAD = 0.45;

/** Lines between rows and none between columns, as a printed table has it. */
function addTable(slide, { at, columns, rows, row }, lang, tones) {
  const none = { type: "none" };
  const cell = (text, column, head, nth) => ({
    text,
    options: {
      align: column.figures ? "right" : "left", bold: head, lang, color: head ? tones.muted : tones.text, valign: "middle",
      border: [none, none, { type: "solid", pt: head ? 1.25 : 0.5, color: head ? tones.text : tones.line }, none],
      margin: [0.06, 0.08, 0.06, nth && !column.figures ? 0.14 : 0],
    },
  });
  const head = columns.map((column, nth) => cell(column.name, column, true, nth));
  slide.addTable([head, ...rows.map((texts) => texts.map((text, nth) => cell(text, columns[nth], false, nth)))], {
    x: at.x / 100, y: at.y / 100, w: columns.reduce((sum, { width }) => sum + width, 0) / 100,
    colW: columns.map(({ width }) => width / 100),
    ...(row && { rowH: [HEAD, ...rows.map(() => row / 100)] }),
    fontFace: FONT, fontSize: rows.length > 8 ? 12 : 13, autoPage: false,
  });
}

function addBars(file, slide, { at, lying, stacked, names, series, axis, bare, decimals }, altText, tones) {
  const data = series.map(({ name, values }) => ({ name, labels: names, values: values.map((value) => value / 100) }));
  const figures = decimals !== null && { showValue: true, dataLabelFormatCode: decimals ? "0.0;;" : "0;;", dataLabelFontSize: 11, dataLabelFontFace: FONT, dataLabelColor: tones.text, dataLabelPosition: "outEnd" };
  const alone = bare && { layout: { x: 0, y: 0, w: 1, h: 1 }, catAxisHidden: true };
  slide.addChart(file.charts.BAR, data, {
    ...inches(at),
    barDir: lying ? "bar" : "col",
    barGrouping: stacked ? "stacked" : "clustered",
    // A quarter alone would else be as wide as the chart.
    barGapWidthPct: bare || names.length > 3 ? 70 : 250,
    chartColors: series.map(({ tone }) => tones[tone]),
    catAxisOrientation: lying ? "maxMin" : "minMax",
    catAxisLabelFontFace: FONT, catAxisLabelFontSize: 11, catAxisLabelColor: tones.text, catAxisLineColor: tones.line,
    valAxisLabelFontFace: FONT, valAxisLabelFontSize: 10, valAxisLabelColor: tones.muted, valAxisLineShow: false,
    valGridLine: figures || bare ? { style: "none" } : { color: tones.line, size: 0.5 },
    // Bars with their figures need no axis.
    valAxisHidden: Boolean(figures || bare),
    ...(axis && { valAxisMinVal: axis.from / 100, valAxisMaxVal: axis.to / 100, valAxisMajorUnit: axis.step / 100 }),
    valAxisLabelFormatCode: "0",
    ...figures,
    ...alone,
    altText,
    showLegend: !bare && series.length > 1, legendPos: "b", legendFontFace: FONT, legendFontSize: 11, legendColor: tones.text,
  });
}
