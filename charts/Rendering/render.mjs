// Draws charts: reads requests as lines of JSON {id, spec, config, format: "svg" | "png", scale} on standard input, and answers each with a line
// {id, svg | png (base64)} or {id, error}. Ends when standard input does, so it never outlives the program that started it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { Resvg } from '@resvg/resvg-js';
import opentype from 'opentype.js';

const fontFile = name => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${name}.ttf`);
const fontFiles = [fontFile('400Regular/NotoSans_400Regular'), fontFile('600SemiBold/NotoSans_600SemiBold')];
const [regular, semiBold] = fontFiles.map(file => {
  const bytes = readFileSync(file);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
});

// Vega measures text on a canvas and guesses, badly, where there is none. All it asks of one is the width of a text in a font.
const context = {
  font: '',
  measureText(text) {
    const size = parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? '11');
    const bold = /\b(bold|[6-9]00)\b/.test(this.font);
    return { width: (bold ? semiBold : regular).getAdvanceWidth(text, size) };
  },
};
globalThis.document = { createElement: () => ({ getContext: () => context }) };
const vega = await import('vega');
const vegaLite = await import('vega-lite');
delete globalThis.document;

// A chart's data are inside it: nothing is fetched, neither from the network nor from files.
const loader = vega.loader();
const refuse = async uri => {
  throw new Error(`the chart asks for ${uri}, but its data must be inside it`);
};
Object.assign(loader, { load: refuse, sanitize: refuse, http: refuse, file: refuse });

// What Vega warns of (a field without values, a scale that does not fit) would show as an empty chart.
function collectingLogger() {
  const messages = [];
  const collect = (...parts) => (messages.push(parts.map(part => part?.message ?? String(part)).join(' ')), logger);
  const logger = { level: () => logger, error: collect, warn: collect, info: () => logger, debug: () => logger, messages };
  return logger;
}

async function draw({ spec, config, format, scale }) {
  const logger = collectingLogger();
  const failOnMessages = () => {
    if (logger.messages.length > 0) throw new Error([...new Set(logger.messages)].join('; '));
  };
  const compiled = vegaLite.compile(JSON.parse(spec), { config, logger }).spec;
  failOnMessages();
  const view = new vega.View(vega.parse(compiled), { loader, logger, renderer: 'none' });
  try {
    const svg = await view.toSVG();
    failOnMessages();
    return format === 'png' ? { png: rasterise(svg, scale) } : { svg };
  } finally {
    view.finalize();
  }
}

// The font has Latin, Greek and Cyrillic; only other scripts need what the system has, which takes a while to look through.
const beyondTheFont = /[^\u0000-\u052f\u1e00-\u22ff]/u;

function rasterise(svg, scale) {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: beyondTheFont.test(svg), defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' },
  });
  return image.render().asPng().toString('base64');
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = await draw(request);
  } catch (error) {
    answer = { error: error?.message ?? String(error) };
  }
  process.stdout.write(JSON.stringify({ id: request.id, ...answer }) + '\n');
}
process.exit(0);
