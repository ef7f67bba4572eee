// Photos and share pictures by sharp, where they are built. Pages name them at once; those that are not in
// .cache/pictures/ yet are made when all pages are written, as many at a time as there are processors.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { esc } from "./text.js";

const MODULES = process.env.BENCH_SHARP;
const KEPT = ".cache/pictures";
const SHARE = { quality: 78, chromaSubsampling: "4:2:0" };
const JPEG = { quality: 82, chromaSubsampling: "4:2:0", optimiseCoding: true };
const WEBP = { quality: 80, effort: 2 };
const PORTRAIT = [[360, 450], [720, 900], [1080, 1350]];
const SQUARE = [[96, 96], [192, 192]];
const LETTERS_A_LINE = 22;

export const isOn = Boolean(MODULES);
const sharp = isOn ? createRequire(join(MODULES, "x.js"))("sharp") : null;
const shapes = isOn ? JSON.parse(readFileSync("shapes.json", "utf8")) : {};
const wanted = new Map();
const digests = new Map();

const digest = (words) => createHash("sha1").update(words).digest("hex").slice(0, 20);

// The digest of a photo's bytes: a photo under the same name may be another one.
const digestOf = (photo) => {
  if (!digests.has(photo)) digests.set(photo, digest(readFileSync(`pictures/${photo}`)));
  return digests.get(photo);
};

const want = (path, make) => {
  if (!wanted.has(path)) wanted.set(path, make);
  return `/${path}`;
};

const cut = (photo, sizes) => {
  const name = `pictures/${digestOf(photo)}`;
  const made = sizes.flatMap(([width, height]) =>
    ["webp", "jpg"].map((kind) => ({ kind, width, height, path: `${name}-${width}x${height}.${kind}` })),
  );
  for (const { path } of made) want(path, () => renditions(photo, made));
  const set = (kind) => made.filter((one) => one.kind === kind).map(({ path, width }) => `/${path} ${width}w`).join(", ");
  return { webp: set("webp"), jpg: set("jpg"), src: `/${made.at(-1).path}` };
};

// All renditions of a cut from one decoding, the smaller ones from the largest.
const renditions = async (photo, made) => {
  const { width, height } = made.at(-1);
  const { data, info } = await sharp(`pictures/${photo}`).autoOrient().resize(width, height, { fit: "cover" })
    .removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  for (const one of made) {
    const resized = sharp(data, raw).resize(one.width, one.height);
    keep(one.path, await (one.kind === "webp" ? resized.webp(WEBP) : resized.jpeg(JPEG)).toBuffer());
  }
};

export const portrait = (person) => {
  if (!isOn || !person.photo) return `<span class="monogram" aria-hidden="true">${person.initials}</span>`;
  const { webp, jpg, src } = cut(person.photo, PORTRAIT);
  return `<picture><source type="image/webp" srcset="${webp}" sizes="(min-width: 68rem) 20rem, 45vw"><img srcset="${jpg}" src="${src}" width="1080" height="1350" alt="A cloud of colours" loading="lazy"></picture>`;
};

export const square = (person) => {
  if (!isOn || !person.photo) return `<span class="monogram" aria-hidden="true">${person.initials}</span>`;
  const { webp, src } = cut(person.photo, SQUARE);
  return `<picture><source type="image/webp" srcset="${webp}" sizes="3rem"><img src="${src}" width="192" height="192" alt="" loading="lazy"></picture>`;
};

const EVERY = ["1200x630", "1080x1080", "1080x1920"];

// The addresses of share pictures by their shapes. Wants name, line, words, ground, and of one person: person.
export const share = (card, kinds = card.person ? EVERY : EVERY.slice(0, 1)) => {
  if (!isOn) return {};
  const { name, line = "", words = "", ground, person } = card;
  const face = person?.photo ? digestOf(person.photo) : (person?.initials ?? "");
  const what = digest(JSON.stringify([name, line, words, ground, face]));
  return Object.fromEntries(
    kinds.map((kind) => [kind, want(`share/share-${kind}-${what}.jpg`, (path) => draw(path, kind, card))]),
  );
};

const broken = (text) => {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines.at(-1).length + word.length > LETTERS_A_LINE) lines.push("");
    lines.push(`${lines.pop()} ${word}`);
  }
  return lines;
};

const draw = async (path, kind, { name, line = "", words = "", ground, person }) => {
  const { width, height, face, texts, centred } = shapes[kind];
  const anchor = centred ? "middle" : "start";
  const text = ({ x, y, size }, words, at = anchor) =>
    broken(words).map((part, row) => `<text x="${x}" y="${y + size * (0.9 + 1.2 * row)}" font-size="${size}" text-anchor="${at}">${esc(part)}</text>`).join("");
  const initials = person && !person.photo ? text(texts.initials, person.initials, "middle") : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g font-family="sans-serif" font-weight="700" fill="#fff">${initials}${text(texts.name, name)}${text(texts.line, line)}${text(texts.words, words)}</g></svg>`;
  const layers = [{ input: Buffer.from(svg) }];
  if (person?.photo) {
    const input = await sharp(`pictures/${person.photo}`).resize(face.width, face.height, { fit: "cover" }).raw()
      .toBuffer({ resolveWithObject: true });
    layers.unshift({ input: input.data, raw: input.info, left: face.left, top: face.top });
  }
  keep(path, await sharp(`share/share-${kind}-${ground}.jpg`).composite(layers).removeAlpha().jpeg(SHARE).toBuffer());
};

const keep = (path, data) => {
  mkdirSync(dirname(join(KEPT, path)), { recursive: true });
  writeFileSync(join(KEPT, path), data);
};

const publish = (path) => {
  const target = join("output", path);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  try {
    linkSync(join(KEPT, path), target);
  } catch {
    copyFileSync(join(KEPT, path), target);
  }
};

export const makeAll = async () => {
  const waiting = [...wanted];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [path, make] = next;
      if (!existsSync(join(KEPT, path))) await make(path);
      publish(path);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  wanted.clear();
  digests.clear();
};

export const ogImage = (root, { "1200x630": wide }) =>
  wide
    ? `<meta property="og:image" content="${root}${wide}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">
`
    : "";

export const keepSection = (shares) =>
  shares["1200x630"]
    ? `<section class="keep" aria-labelledby="keep">
<h2 id="keep">Yours to keep</h2>
<img class="keep__picture" src="${shares["1200x630"]}" width="1200" height="630" alt="" loading="lazy" decoding="async">
<ul class="keep__shapes">
${Object.entries(shares).map(([shape, address]) => `<li><a href="${address}" download>${shape}</a></li>\n`).join("")}</ul>
</section>`
    : "";

export const found = (is = true) => (isOn && is ? " data-pagefind-body" : "");
