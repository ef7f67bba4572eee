// Eleventy's defaults, but for what makes it quicker: Markdown is not run through Liquid first, git is not
// asked, templates are JavaScript, and every list is computed once (lib/wall.js).
import { isOn, makeAll } from "./lib/pictures.js";
import { wall } from "./lib/wall.js";

export default function (config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ static: "/" });
  config.addCollection("wall", (api) => wall(api));
  if (isOn) config.on("eleventy.after", makeAll);
  config.setServerOptions({ domDiff: false });
}

export const config = {
  dir: { input: "content", output: "output" },
  markdownTemplateEngine: false,
  templateFormats: ["md", "11ty.js"],
};
