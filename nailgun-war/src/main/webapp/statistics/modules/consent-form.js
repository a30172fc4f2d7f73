/** The administrator's choice: whether statistics are sent, and who sends them. Nothing counts before it is saved. */

import { button, element } from "./elements.js";
import { ask } from "./nailgun.js";

const CONTACT = [["name", "Last name, first name", "name", "text"], ["email", "E-mail address", "email", "email"], ["company", "Company", "organization", "text"]];

class ConsentForm extends HTMLElement {
    #send;
    #contact;
    #fields;
    #saved = () => {};
    #version;
    #problem = element("p", { class: "problem", role: "alert", id: "choice-problem" });
    #told = element("p", { class: "note", role: "status" });
    #before = "";
    #warn = (event) => {
        if (this.#choice() !== this.#before) event.preventDefault();
    };

    /**
     * Shows what is saved, or suggested.
     *
     * @param statistics the settings' part
     * @param version of what is collected, to which a yes is one
     * @param action the word on the button
     * @param saved called with the new settings
     */
    layOut(statistics, version, action, saved) {
        this.#version = version;
        this.#saved = saved;
        const value = (name) => statistics?.[name]?.value;
        this.#send = check("send", value("send_anonymous_statistic") !== false);
        this.#contact = check("contact", value("send_user_info") === true);
        this.#fields = CONTACT.map(([name, title, autocomplete, type]) => {
            const input = element("input", { id: `contact-${name}`, name, type, autocomplete, maxlength: "255", required: true, value: String(value(name) ?? "") });
            return [title, input];
        });
        const group = element(
            "fieldset",
            { class: "contact" },
            element("legend", { class: "aloud" }, "Contact"),
            ...this.#fields.map(([title, input]) => element("label", { for: input.id }, title, input)),
        );
        const settle = () => {
            this.#contact.disabled = !this.#send.checked;
            group.hidden = !this.#send.checked || !this.#contact.checked;
            this.#problem.replaceChildren();
            this.#told.replaceChildren();
        };
        this.addEventListener("input", settle);
        this.replaceChildren(
            choice(this.#send, "Send usage statistics", "Nothing is sent before you have saved this choice, and you can change it at any time."),
            choice(this.#contact, "Tell them who I am", "Name, e-mail address and company are sent with the statistics and with reports of failures, so that the support can answer."),
            group,
            this.#problem,
            element("div", { class: "choices" }, button({ class: "primary", id: "save" }, () => this.#save(), action), this.#told),
        );
        settle();
        this.#before = this.#choice();
        addEventListener("beforeunload", this.#warn);
        return this;
    }

    disconnectedCallback() {
        removeEventListener("beforeunload", this.#warn);
    }

    #choice() {
        return JSON.stringify([this.#send.checked, this.#contact.checked, ...this.#fields.map(([, input]) => input.value)]);
    }

    async #save() {
        if (!this.#isComplete()) return;
        const withContact = this.#send.checked && this.#contact.checked;
        const statistics = {
            send_anonymous_statistic: { value: this.#send.checked },
            send_user_info: { value: withContact },
            ...Object.fromEntries(this.#fields.map(([, input]) => [input.name, { value: withContact ? input.value.trim() : "" }])),
            user_choice_saved: { value: true },
            agreed_version: { type: "hidden", value: this.#version },
        };
        this.#told.replaceChildren("Saving …");
        try {
            const { settings } = await ask("/api/settings", { method: "PATCH", body: { settings: { statistics } } });
            this.#before = this.#choice();
            this.#told.replaceChildren("Saved");
            this.#saved(settings);
        } catch (failure) {
            this.#told.replaceChildren();
            this.#problem.replaceChildren(`Not saved. ${failure.message}. ${failure.advice ?? ""}`);
        }
    }

    /** Contact data are all or none. */
    #isComplete() {
        if (!this.#send.checked || !this.#contact.checked) return true;
        const wrong = this.#fields.filter(([, input]) => {
            const bad = input.value.trim() === "" || input.type === "email" && !input.validity.valid;
            input.setAttribute("aria-invalid", String(bad));
            input.setAttribute("aria-describedby", this.#problem.id);
            return bad;
        });
        if (wrong.length === 0) return true;
        this.#problem.replaceChildren(`Please fill in: ${wrong.map(([title]) => title.toLowerCase()).join(", ")}. Or switch the contact off.`);
        wrong[0][1].focus();
        return false;
    }
}

function check(id, checked) {
    const made = element("input", { type: "checkbox", id, autocomplete: "off", "aria-describedby": `${id}-about` });
    made.checked = checked;
    return made;
}

function choice(input, title, explanation) {
    return element(
        "div",
        { class: "choice" },
        input,
        element("label", { for: input.id }, title),
        element("p", { class: "note", id: `${input.id}-about` }, explanation),
    );
}

customElements.define("consent-form", ConsentForm);
