package org.rapporteur.web.telling;

import org.rapporteur.telling.Notices;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many notices the person has not read, on every page. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private Notices notices;
    @Inject
    private Texts texts;

    private Integer count;

    private int counted() {
        if (count == null) {
            count = notices.countUnread();
        }
        return count;
    }

    public boolean isSilent() {
        return counted() == 0;
    }

    public String getCount() {
        return said(counted());
    }

    public String getWords() {
        return texts.of("shell.notices.unread", counted());
    }

    public static String said(int count) {
        return count > Notices.MOST_COUNTED ? Notices.MOST_COUNTED + "+" : String.valueOf(count);
    }
}
