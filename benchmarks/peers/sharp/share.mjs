// Share pictures like ours: node share.mjs <folder with node_modules>, the recipe as JSON on standard input.
// Each is a drawing in SVG with a portrait in a rounded frame on it; as many are under way as there are processors.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const sharp = createRequire(join(process.argv[2], "x.js"))("sharp");
const { posters, box, processors } = JSON.parse(readFileSync(0, "utf8"));
const { left, top, width, height } = box;
const frame = Buffer.from(`<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="22"/></svg>`);
let bytes = 0;

async function draw({ svg, portrait }) {
  const input = await sharp(portrait).resize(width, height, { fit: "cover" })
    .composite([{ input: frame, blend: "dest-in" }]).png({ compressionLevel: 0 }).toBuffer();
  const made = await sharp(Buffer.from(svg)).composite([{ input, left, top }]).removeAlpha()
    .jpeg({ quality: 82, chromaSubsampling: "4:2:0", optimiseCoding: true }).toBuffer();
  bytes += made.length;
}

async function drawAll(some) {
  const waiting = [...some];
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await draw(one);
  };
  await Promise.all(Array.from({ length: processors }, work));
}

await drawAll(posters.slice(0, 1));
bytes = 0;
const [before, used] = [performance.now(), process.cpuUsage()];
await drawAll(posters);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ clock: performance.now() - before, processors: (user + system) / 1000, bytes }));
