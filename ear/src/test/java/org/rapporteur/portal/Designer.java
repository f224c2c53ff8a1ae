package org.rapporteur.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The designer of workflows, as an administrator uses it with the mouse. */
final class Designer {

    private Designer() {
    }

    /** Waits until a draft is open and drawn. */
    static void begun(Page page) {
        page.waitForURL("**/workflow/design?**");
        page.waitForSelector("#designer[data-drawn=true]");
    }

    /** What can be set of what is chosen. */
    static Locator fields(Page page) {
        return page.locator(".designer-panel");
    }

    static void name(Page page, String name) {
        fields(page).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        fields(page).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).blur();
    }

    static void choose(Page page, String element) {
        // What hangs beside the chosen step would lie over its neighbour.
        fields(page).getByLabel("Chosen").selectOption("The workflow");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("The whole diagram")).click();
        page.locator("[data-element-id='" + element + "'] .djs-hit").first().click(new Locator.ClickOptions().setForce(true));
    }

    /** Behind a step, or into an arrow. */
    static void put(Page page, String where, String what) {
        choose(page, where);
        page.locator("[data-puts=" + what + "]").click();
    }

    static void put(Page page, String where, String what, String name) {
        put(page, where, what);
        name(page, name);
    }
}
