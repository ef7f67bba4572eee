import { SECTIONS, begin, end } from "../lib/page.js";

export const data = { permalink: "/404.html", eleventyExcludeFromCollections: true };

export const render = ({ collections: { wall } }) => `${begin({
  title: "This page is not here",
  url: "/404.html",
  type: "website",
  hero: "hero--not-found",
  noindex: true,
  sheet: "not_found",
  crumbs: [["Wall", "/"], ["", ""]],
})}<span class="pin" aria-hidden="true">?</span>
<h1>This page is not here</h1>
<p class="hero__lead">Perhaps it moved, or somebody asked for it to be taken down. The people are still on the wall.</p>
<p><a class="button" href="/">Back to the wall</a></p>
<ul class="hero__links">
${SECTIONS.map((name) => `<li><a href="/${name.toLowerCase()}/">${name}</a></li>\n`).join("")}<li><a href="/surprise/">Surprise me</a></li>
</ul>
</div>
${end(wall)}`;
