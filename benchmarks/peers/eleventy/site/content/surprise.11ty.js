import { begin, end } from "../lib/page.js";
import { cards } from "../lib/pieces.js";

export const data = { permalink: "/surprise/index.html", eleventyExcludeFromCollections: true };

export const render = ({ collections: { wall } }) => {
  const picks = [1, 2, 3].map((quarter) => wall.stories[Math.floor((wall.stories.length * quarter) / 4)]);
  return `${begin({
    title: "A surprise",
    url: "/surprise/",
    type: "website",
    hero: "hero--plain",
    noindex: true,
    scripts: ["surprise"],
    crumbs: [["Wall", "/"], ["", ""]],
  })}<h1>A surprise</h1>
<p class="hero__lead">Somebody who made somebody’s day.</p>
</div>
<div class="wrap" data-list-count="${wall.lots.length}">
${cards(picks, " cards--3")}</div>
${end(wall)}`;
};
