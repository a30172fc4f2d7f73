/** Decides between light and dark. A plain script, not a module, so that nothing is painted before it has run. */
{
    const systemsDark = matchMedia("(prefers-color-scheme: dark)");

    const chosen = () => {
        try {
            const theme = localStorage.getItem("theme");
            return theme === "light" || theme === "dark" ? theme : undefined;
        } catch {
            // Without storage, the system's preference is used.
            return undefined;
        }
    };

    const settle = () => {
        const theme = chosen() ?? (systemsDark.matches ? "dark" : "light");
        if (document.documentElement.dataset.theme === theme) return;
        document.documentElement.dataset.theme = theme;
        dispatchEvent(new Event("themechange"));
    };

    settle();
    systemsDark.addEventListener("change", settle);
    // Fired by the browser for other windows, by the switch for this one.
    addEventListener("storage", settle);
}
