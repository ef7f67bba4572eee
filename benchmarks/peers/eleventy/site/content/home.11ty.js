import { listed, titled } from "../lib/list.js";
import { byPlace, byStandard, filters } from "../lib/filters.js";
import { begin, end, pins } from "../lib/page.js";
import { cards, counted, pager } from "../lib/pieces.js";
import { onScreen, printing } from "../lib/printing.js";
import { ROOT, SITE } from "../lib/text.js";

export const data = listed("home");

const counts = (wall) => `<ul class="counts">
<li><b>${wall.stories.length.toLocaleString("en-GB")}</b> recognitions</li>
<li><b>${wall.people.length.toLocaleString("en-GB")}</b> people and teams</li>
<li><b>${wall.businesses.length.toLocaleString("en-GB")}</b> businesses</li>
<li><b>${wall.places.length}</b> places</li>
</ul>
`;

const ways = (wall) => {
  const counts = (place) => {
    const here = wall.of("places", place);
    return [here.length, ...wall.standards.map((one) => counted(here).get(one) ?? 0)];
  };
  const narrower = [byStandard(wall, (one) => wall.of("standards", one).length), byPlace(wall, counts)];
  return `<p class="shortcuts"><a href="/recent/">Recently added</a> · <a href="/surprise/">Surprise me</a></p>
${filters("", ...narrower)}
`;
};

export const render = ({ shown, collections: { wall } }) => {
  const first = shown.number === 1;
  const title = titled(shown, "");
  const feeds = { title: SITE, url: "/" };
  return `${begin({
    title,
    url: shown.url,
    type: "website",
    hero: "hero--home",
    ...(first ? { sheet: "filters", scripts: ["filters"] } : {}),
    thing: {
      "@type": first ? "WebSite" : "CollectionPage",
      name: title || SITE,
      url: ROOT + shown.url,
      inLanguage: "en",
    },
    crumbs: first ? undefined : [["Wall", "/"], [title, shown.url]],
    feeds,
  })}<h1>${first ? SITE : `The wall, page ${shown.number}`}</h1>
${pins(wall, "pins--arc", "pins__name")}
</div>
${first ? counts(wall) : ""}<section class="wrap" aria-labelledby="newest">
<h2 id="newest">${first ? "Newest on the wall" : "Earlier on the wall"}</h2>
${first ? ways(wall) : ""}${cards(shown.part, " cards--wall")}
${pager(shown)}
${printing}
${first ? onScreen("/") : ""}
</section>
${end(wall, feeds)}`;
};
