// The same prints of every photo of a folder as ours: node derive.mjs <folder with node_modules> <photos> <recipe as JSON>
// Each original is decoded once for each cut, by the scaled decoder; two photos are under way at a time.
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [modules, folder, recipe] = process.argv.slice(2);
const sharp = createRequire(join(modules, "x.js"))("sharp");
const { cuts, webp, jpeg, processors } = JSON.parse(recipe);
const photos = readdirSync(folder).sort().map((name) => join(folder, name));
let bytes = 0;

async function cut(photo, sizes) {
  const [width, height] = sizes[0];
  const { data, info } = await photo.resize(width, height, { fit: "cover" }).removeAlpha().raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  const prints = await Promise.all(sizes.flatMap(([w, h]) => [
    sharp(data, raw).resize(w, h).webp(webp).toBuffer(),
    sharp(data, raw).resize(w, h).jpeg(jpeg).toBuffer(),
  ]));
  bytes += prints.reduce((sum, print) => sum + print.length, 0);
}

async function develop(file) {
  const photo = sharp(file).autoOrient();
  for (const sizes of cuts) await cut(photo.clone(), sizes);
}

async function developAll(files) {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await develop(file);
  };
  await Promise.all(Array.from({ length: processors }, work));
}

await developAll(photos.slice(0, 1));
bytes = 0;
const [before, used] = [performance.now(), process.cpuUsage()];
await developAll(photos);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ clock: performance.now() - before, processors: (user + system) / 1000, bytes }));
