/** A chart as a picture for documents: the drawing with title, filters and time. */

import { element } from "./elements.js";
import { colour } from "./colours.js";

const MARGIN = 24;
const HEAD = 64;
const FOOT = 40;

/** Saves the canvas as a PNG file of this name, with a title, a line below it and one at the foot. */
export async function savePicture(canvas, { name, title, subtitle, foot }) {
    const blob = await new Promise((done) => { picture(canvas, { title, subtitle, foot }).toBlob(done, "image/png"); });
    const address = URL.createObjectURL(blob);
    element("a", { href: address, download: `${name}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function picture(canvas, { title, subtitle, foot }) {
    // The picture has the resolution of the canvas, which is that of the screen.
    const scale = canvas.width / canvas.clientWidth || 1;
    const width = canvas.clientWidth + 2 * MARGIN;
    const height = canvas.clientHeight + HEAD + FOOT + MARGIN;
    const whole = element("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
    const pen = whole.getContext("2d");
    pen.scale(scale, scale);
    pen.fillStyle = colour("--card");
    pen.fillRect(0, 0, width, height);
    const { family } = globalThis.Chart.defaults.font;
    const text = (content, y, font, ink) => {
        pen.font = `${font} ${family}`;
        pen.fillStyle = colour(ink);
        pen.fillText(content, MARGIN, y, width - 2 * MARGIN);
    };
    text(title, MARGIN + 14, "600 18px", "--ink");
    text(subtitle, MARGIN + 36, "13px", "--ink-soft");
    pen.drawImage(canvas, MARGIN, HEAD + MARGIN / 2, canvas.clientWidth, canvas.clientHeight);
    text(foot, height - 16, "12px", "--ink-soft");
    return whole;
}
