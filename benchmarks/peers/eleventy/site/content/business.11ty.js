import { listed, titled } from "../lib/list.js";
import { byStandard, filters } from "../lib/filters.js";
import { begin, end } from "../lib/page.js";
import { cards, counted, pager, personRow, tally } from "../lib/pieces.js";
import { onScreen, printing } from "../lib/printing.js";
import { share } from "../lib/pictures.js";
import { ROOT, esc, times } from "../lib/text.js";

export const data = listed("businessPages");

const people = (wall, stories) => {
  const counts = new Map();
  for (const { person } of stories) counts.set(person, (counts.get(person) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
  return `<section class="wrap" aria-labelledby="people">
<h2 id="people">People recognised here</h2>
<ul class="name-list">
${sorted.map(([person, count], at) => personRow(wall, at, person, count)).join("")}</ul>
</section>
`;
};

export const render = ({ shown, collections: { wall } }) => {
  const business = shown.thing;
  const { place } = business;
  const first = shown.number === 1;
  const title = titled(shown, business.name);
  const feeds = { title: business.name, url: business.url };
  shown.all.tally ??= tally(wall, shown.all);
  return `${begin({
    title,
    description: `People recognised for their service at ${business.name}.`,
    url: shown.url,
    type: "website",
    found: first,
    shares: share({ name: business.name, ground: "list" }),
    hero: "hero--business",
    here: "Businesses",
    ...(first ? { sheet: "filters", scripts: ["filters"] } : {}),
    thing: {
      "@type": "CollectionPage",
      name: business.name,
      url: ROOT + shown.url,
      inLanguage: "en",
      about: {
        "@type": "LocalBusiness",
        name: business.name,
        url: ROOT + business.url,
        address: { "@type": "PostalAddress", addressLocality: place.name },
      },
    },
    crumbs: [["Wall", "/"], ["Businesses", "/businesses/"], [title, shown.url]],
    feeds,
  })}<div class="hero__text">
<h1 class=""><bdi>${esc(business.name)}</bdi></h1>
<p class="hero__lead">${esc(business.sector)}, <a href="${place.url}">${esc(place.name)}</a></p>
${shown.all.tally}
</div>
</div>
${first ? `<div class="prose">\n${business.item.content}\n</div>\n${people(wall, shown.all)}` : ""}<section class="wrap" aria-labelledby="stories">
<h2 id="stories">${times(shown.all.length)}</h2>
${first ? filters(" data-own-list", byStandard(wall, (one) => counted(shown.all).get(one))) : ""}${cards(shown.part)}
${pager(shown)}
${printing}
${first ? onScreen(business.url) : ""}
</section>
${end(wall, feeds)}`;
};
