package org.rapporteur.web.archive;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rapporteur.archive.Relation;
import org.rapporteur.archive.MeasureId;
import org.rapporteur.archive.MeasureTelling;
import org.rapporteur.archive.MeasureTelling.TellBearing;
import org.rapporteur.archive.MeasureTelling.TellValidity;
import org.rapporteur.archive.MeasureView;
import org.rapporteur.archive.ResolutionReading;
import org.rapporteur.shared.Keyed;
import org.rapporteur.shared.NotFound;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;
import org.rapporteur.web.shell.Times;
import org.rapporteur.web.shell.TypedDay;

import jakarta.annotation.PostConstruct;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One measure ({@code ?id=}): its words in all languages, when it holds, and what bears on it. */
@Named
@ViewScoped
public class MeasurePage implements Serializable {

    private static final String NONE = "none";

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private ResolutionReading reading;
    @Inject
    private MeasureTelling telling;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;
    @Inject
    private Times times;

    private UUID id;
    private transient MeasureView measure;
    private String earlier;
    private String bearing = Relation.SUPERSEDES.key();
    private String reason;
    private String from;
    private String to;
    private String why;

    @PostConstruct
    void load() {
        try {
            id = UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("measure");
        }
        from = getMeasure().from().toString();
        to = getMeasure().to() == null ? null : getMeasure().to().toString();
    }

    public MeasureView getMeasure() {
        if (measure == null) {
            measure = reading.measure(new MeasureId(id));
        }
        return measure;
    }

    public List<Map.Entry<String, String>> getTexts() {
        return List.copyOf(getMeasure().texts().entrySet());
    }

    public List<MeasureView.Entry> getHistory() {
        return reading.history(new MeasureId(id));
    }

    /** What an entry of the history says. */
    public String said(MeasureView.Entry entry) {
        if (entry.other() == null) {
            return entry.to() == null ? texts.of("archive.measure.holds", times.date(entry.from())) : texts.of("archive.measure.held", times.date(entry.from()), times.date(entry.to()));
        }
        if (entry.bearing() == null) {
            return texts.of(entry.later() ? "archive.measure.not-this" : "archive.measure.not-other", entry.other());
        }
        return texts.of(entry.later() ? "archive.measure.this" : "archive.measure.other", texts.say(entry.bearing()), entry.other());
    }

    public List<Option> getBearings() {
        return Stream.concat(Stream.of(Relation.values()).map(each -> new Option(each.key(), texts.say(each))), Stream.of(new Option(NONE, texts.get("archive.measure.none")))).toList();
    }

    public void tell() throws IOException {
        telling.bears(new TellBearing(new MeasureId(id), earlier, Keyed.of(Relation.class, bearing).orElse(null), reason));
        told();
    }

    public void hold() throws IOException {
        telling.holds(new TellValidity(new MeasureId(id), TypedDay.of(from, "from", "archive.from-missing"), TypedDay.of(to, "to", "archive.from-missing"), why));
        told();
    }

    private void told() throws IOException {
        notes.saved(texts.get("archive.measure.told"));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/archive/measure?id=" + id);
    }

    public String getEarlier() {
        return earlier;
    }

    public void setEarlier(String earlier) {
        this.earlier = earlier;
    }

    public String getBearing() {
        return bearing;
    }

    public void setBearing(String bearing) {
        this.bearing = bearing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
