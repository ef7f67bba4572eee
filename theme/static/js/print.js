// A link to a layout for printing prints it. Its fragment in the address chooses the layout (`:target`). Pictures
// further down, which the browser has not loaded yet, are loaded first.
const allPictures = () => Promise.all([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode().catch(() => {}); // a picture that does not come is no reason not to print
}));

for (const link of document.querySelectorAll(".print-links a")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    location.hash = link.hash;
    await allPictures();
    print();
  });
}
