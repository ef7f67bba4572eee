import { listed, titled } from "../lib/list.js";
import { byStandard, filters } from "../lib/filters.js";
import { begin, end } from "../lib/page.js";
import { businessRow, cards, counted, pager } from "../lib/pieces.js";
import { share } from "../lib/pictures.js";
import { ROOT, esc, times } from "../lib/text.js";

export const data = listed("placePages");

const businesses = (wall, place) => `<section class="wrap" aria-labelledby="businesses">
<h2 id="businesses">Businesses here</h2>
<ul class="name-list">
${wall.businesses
  .filter((one) => one.place === place)
  .map((one, at) => businessRow(wall, at, one))
  .join("")}</ul>
</section>
`;

export const render = ({ shown, collections: { wall } }) => {
  const place = shown.thing;
  const first = shown.number === 1;
  const title = titled(shown, place.name);
  return `${begin({
    title,
    description: `People recognised for their service in ${place.name}.`,
    url: shown.url,
    type: "website",
    found: first,
    shares: share({ name: shown.thing.name, ground: "list" }),
    here: "Places",
    hero: "hero--plain",
    ...(first ? { sheet: "filters", scripts: ["filters"] } : {}),
    thing: {
      "@type": "CollectionPage",
      name: place.name,
      url: ROOT + shown.url,
      inLanguage: "en",
      about: { "@type": "Place", name: place.name },
    },
    crumbs: [["Wall", "/"], ["Places", "/places/"], [title, shown.url]],
  })}<h1 class="">${esc(place.name)}</h1>
<p class="hero__lead">${times(shown.all.length)}</p>
</div>
${first ? businesses(wall, place) : ""}<section class="wrap" aria-labelledby="stories">
<h2 id="stories">Recognised here</h2>
${first ? filters(" data-own-list", byStandard(wall, (one) => counted(shown.all).get(one))) : ""}${cards(shown.part)}
${pager(shown)}
</section>
${end(wall)}`;
};
