// A link to a layout for printing prints it. Its place in the address picks the layout (`:target`), and
// pictures further down, which a browser has not asked for yet, come first.
const here = () => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {}); // a picture that does not come is no reason not to print
}));

for (const link of document.querySelectorAll(".printing a")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    location.hash = link.hash;
    await here();
    print();
  });
}
