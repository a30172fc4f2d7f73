/** Shows one of the APIs with Swagger UI. The API is named in the address, so that it can be linked to. */

const choices = [...document.querySelectorAll("nav a")];
const wanted = new URLSearchParams(location.search).get("api");
const chosen = choices.find((choice) => choice.dataset.api === wanted) ?? choices[0];
const operations = document.querySelector("#operations");

chosen.setAttribute("aria-current", "page");
document.title = `${chosen.textContent} API – Fuel-stats`;

window.SwaggerUIBundle({
    url: `/api/docs/${chosen.dataset.api}.openapi.yaml`,
    domNode: operations,
    deepLinking: true,
    // No data are sent to an external validator.
    validatorUrl: null,
    // The metric store has another origin, to which this page may not connect.
    supportedSubmitMethods: chosen.dataset.api === "analytics" ? ["get", "post", "put", "patch", "delete"] : [],
    onComplete: () => operations.setAttribute("aria-busy", "false"),
});
