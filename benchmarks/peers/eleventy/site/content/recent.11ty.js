import { begin, end } from "../lib/page.js";
import { cards } from "../lib/pieces.js";
import { ROOT, month } from "../lib/text.js";

export const data = { permalink: "/recent/index.html", eleventyExcludeFromCollections: true };

const section = ([name, stories], at) => `<section aria-labelledby="month-${at + 1}">
<h2 id="month-${at + 1}">Added in ${name}</h2>
${cards(stories)}
</section>
`;

export const render = ({ collections: { wall } }) => {
  const title = "Recently added";
  const months = new Map();
  for (const story of wall.recent) months.set(month(story.approved), [...(months.get(month(story.approved)) ?? []), story]);
  return `${begin({
    title,
    description: "What came to the wall last.",
    url: "/recent/",
    type: "website",
    hero: "hero--plain",
    thing: { "@type": "CollectionPage", name: title, url: `${ROOT}/recent/`, inLanguage: "en" },
    crumbs: [["Wall", "/"], [title, "/recent/"]],
  })}<h1>${title}</h1>
<p class="hero__lead">What came to the wall last, whenever it happened.</p>
</div>
<div class="wrap">
${[...months].map(section).join("")}</div>
${end(wall)}`;
};
