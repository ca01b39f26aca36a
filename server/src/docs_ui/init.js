// Opens a page of the documentation: reads the contract from the server that serves the page, and hands it to the
// renderer that the page has loaded. Nothing is read from anywhere else, and no token is stored.
'use strict';

// Swagger UI writes the token into the curl line that it shows. A screenshot of the page should be safe to send.
const withoutToken = () => ({
  wrapComponents: {
    curl: (Curl, { React }) => ({ request, ...props }) => {
      const header = ['headers', 'Authorization'];
      const safe = request.hasIn(header) ? request.setIn(header, 'Bearer …') : request;
      return React.createElement(Curl, { ...props, request: safe });
    },
  },
});

function swagger(contract, page) {
  // This page is for trying: the prose has one of its own.
  const { info } = contract;
  const [first] = info.description.split('\n\n## ');
  info.description = `${first}\n\nWhat holds for all operations is easier to read [here](/redoc).`;
  SwaggerUIBundle({
    spec: contract,
    domNode: page,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    showExtensions: true, // the scope and the error codes of each operation
    persistAuthorization: false,
    plugins: [withoutToken],
    validatorUrl: null, // it would send the contract to a service outside
  });
}

// Redoc's menu asks its authors' server for a logo, and has no option to leave it out. The policy of the page forbids that
// request anyway; so that the console stays clean, it is not tried.
function withoutOutsideImages() {
  const images = HTMLImageElement.prototype;
  images.setAttribute = function (name, value) {
    const outside = name === 'src' && /^(https?:)?\/\//.test(value);
    if (!outside) Element.prototype.setAttribute.call(this, name, value);
  };
  Object.defineProperty(images, 'src', { set(value) { this.setAttribute('src', value); } });
}

function redoc(contract, page) {
  withoutOutsideImages();
  const { info } = contract;
  info.description = info.description.replace('\n\n## ', '\n\nEvery operation can be tried [here](/docs).\n\n## ');
  const fonts = { fontFamily: 'system-ui, sans-serif' };
  Redoc.init(contract, {
    downloadUrls: [{ title: 'YAML', url: '/openapi.yaml' }, { title: 'JSON', url: '/openapi.json' }],
    jsonSamplesExpandLevel: 'all',
    nativeScrollbars: true,
    showExtensions: true, // the scope and the error codes of each operation
    theme: { typography: { ...fonts, headings: fonts } },
  }, page);
}

async function show(page) {
  const answer = await fetch('/openapi.json');
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const contract = await answer.json();
  // The contract names a server as an example; what is tried is tried on this one.
  contract.servers = [{ url: location.origin, description: 'The server that serves this page.' }];
  (globalThis.Redoc ? redoc : swagger)(contract, page);
}

const page = document.getElementById('page');
show(page).catch((error) => {
  const text = document.createElement('p');
  text.textContent = `The contract cannot be shown: ${error.message}`;
  page.replaceChildren(text);
});
