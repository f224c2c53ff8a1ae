package org.rapporteur.web.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rapporteur.authority.Authority;
import org.rapporteur.authority.Capability;
import org.rapporteur.evidence.CopyKind;
import org.rapporteur.evidence.EvidenceReading;
import org.rapporteur.evidence.ExhibitDetail;
import org.rapporteur.evidence.ExhibitView;
import org.rapporteur.evidence.WorkingCopying;
import org.rapporteur.evidence.WorkingCopying.CoverUp;
import org.rapporteur.evidence.WorkingCopying.CutOut;
import org.rapporteur.evidence.reading.PagePlace;
import org.rapporteur.shared.InputWrong;
import org.rapporteur.web.shell.Notes;
import org.rapporteur.web.shell.Option;
import org.rapporteur.web.shell.Texts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * A piece is cut out of an exhibit ({@code ?id=…&page=…}), or places in it are covered. What is drawn on the picture stands as lines
 * of numbers in a field, so that it can be drawn without a mouse.
 */
@Named
@RequestScoped
public class CutPage {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;
    @Inject
    private EvidenceReading reading;
    @Inject
    private WorkingCopying copying;
    @Inject
    private Authority authority;
    @Inject
    private FacesContext faces;
    @Inject
    private Notes notes;
    @Inject
    private Texts texts;

    private ExhibitDetail detail;
    private String kind = CopyKind.REDACTION.key();
    private String places;
    private String title;

    @PostConstruct
    void load() {
        detail = reading.get(ExhibitWords.named(parameters));
    }

    public ExhibitView getExhibit() {
        return detail.exhibit();
    }

    /** Those that have a picture. */
    public List<ExhibitDetail.PageLabel> getPages() {
        return detail.pages().stream().filter(each -> getExhibit().cuttable(each.label())).toList();
    }

    public int getPage() {
        var asked = parameters.getOrDefault("page", "");
        return getPages().stream().map(ExhibitDetail.PageLabel::number).filter(each -> asked.equals(each.toString())).findFirst()
                .orElseGet(() -> getPages().isEmpty() ? 1 : getPages().get(0).number());
    }

    public void make() throws IOException {
        var drawn = read();
        var crop = CopyKind.CROP.key().equals(kind);
        InputWrong.check().that(!crop || drawn.size() == 1, "places", "evidence.place-missing").done();
        var made = crop ? copying.cut(new CutOut(getExhibit().id(), drawn.get(0), title)) : copying.cover(new CoverUp(getExhibit().id(), drawn, title));
        notes.saved(texts.get("evidence.cut.made"));
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/evidence/exhibit?id=" + made);
    }

    private List<PagePlace> read() {
        return (places == null ? "" : places).lines().map(String::strip).filter(each -> !each.isEmpty()).map(CutPage::place).toList();
    }

    private static PagePlace place(String line) {
        try {
            var parts = line.split("[\\s;]+");
            if (parts.length != 5) {
                throw new NumberFormatException();
            }
            return new PagePlace(Integer.parseInt(parts[0]), share(parts[1]), share(parts[2]), share(parts[3]), share(parts[4]));
        } catch (NumberFormatException e) {
            throw new InputWrong("places", "evidence.place-line", line);
        }
    }

    private static int share(String percent) {
        return new BigDecimal(percent).multiply(PERCENT).intValue();
    }

    public boolean isAllowed() {
        return authority.may(Capability.DERIVE_EXHIBIT, getExhibit().id());
    }

    public List<Option> getKinds() {
        return Stream.of(CopyKind.REDACTION, CopyKind.CROP).map(each -> new Option(each.key(), texts.get("evidence.cut." + each.key()), texts.get("evidence.cut." + each.key() + ".means"))).toList();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPlaces() {
        return places;
    }

    public void setPlaces(String places) {
        this.places = places;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
