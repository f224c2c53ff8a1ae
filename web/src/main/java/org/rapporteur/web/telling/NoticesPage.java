package org.rapporteur.web.telling;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import org.rapporteur.shared.MomentClock;
import org.rapporteur.shared.Page;
import org.rapporteur.telling.NoticeView;
import org.rapporteur.telling.Notices;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Paging;
import org.rapporteur.web.shell.Texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Everything that the person was told, newest first. */
@Named
@RequestScoped
public class NoticesPage {

    private static final int ON_ONE_PAGE = 30;

    @Inject
    private Notices notices;
    @Inject
    private NoticeWords words;
    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private MomentClock clock;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private FacesContext faces;

    private Page<NoticeView> list;
    private Long shownAt;

    public Page<NoticeView> getList() {
        if (list == null) {
            list = notices.list(Paging.of(parameters, ON_ONE_PAGE));
        }
        return list;
    }

    public String sentence(NoticeView notice) {
        return words.sentence(notice);
    }

    /** When the list was made: what comes later has not been seen on it. */
    public long getShownAt() {
        return shownAt == null ? clock.now().toEpochMilli() : shownAt;
    }

    public void setShownAt(long shownAt) {
        this.shownAt = shownAt;
    }

    public void readAll() throws IOException {
        notices.readAll(Instant.ofEpochMilli(getShownAt()));
        notes.saved(texts.get("notices.all-read"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/notices");
    }
}
