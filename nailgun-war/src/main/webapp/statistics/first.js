/**
 * For the start page of Fuel's web interface: as soon as an administrator has logged in, and nobody has chosen yet whether statistics are
 * sent or more is collected than was agreed to, leads to the page that asks. A plain script; whatever fails, Fuel's own page goes on.
 */
{
    const token = () => document.cookie.split("; ").find((cookie) => cookie.startsWith("token="))?.slice("token=".length);
    let asked;

    const look = async () => {
        const known = token();
        if (!known || known === asked) return;
        asked = known;
        try {
            const answer = await fetch("/api/statistics/state", { headers: { "X-Auth-Token": decodeURIComponent(known) }, cache: "no-store" });
            if (!answer.ok) return;
            const { asks } = await answer.json();
            if (asks === true) location.assign("/statistics/");
        } catch {
            // Fuel works without an answer.
        }
    };

    // After its login Fuel changes the place in its address, and nothing else tells.
    addEventListener("hashchange", look);
    document.addEventListener("visibilitychange", look);
    look();
}
