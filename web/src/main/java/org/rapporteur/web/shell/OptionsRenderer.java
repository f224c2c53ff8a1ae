package org.rapporteur.web.shell;

import java.io.IOException;

import org.primefaces.renderkit.SelectOneRenderer;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;

/** One of several as cards with their meaning printed; what {@code r:choice} is made of. */
public class OptionsRenderer extends SelectOneRenderer {

    @Override
    protected String getSubmitParam(FacesContext faces, UISelectOne choice) {
        return choice.getClientId(faces);
    }

    @Override
    public Object getConvertedValue(FacesContext faces, UIComponent component, Object submitted) {
        var choice = (UISelectOne) component;
        for (var item : getSelectItems(faces, choice)) {
            if (string(item.getValue()).equals(submitted)) {
                return item.getValue();
            }
        }
        return null;
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent component) throws IOException {
        var choice = (UISelectOne) component;
        var out = faces.getResponseWriter();
        var id = choice.getClientId(faces);
        out.startElement("div", choice);
        out.writeAttribute("id", id, "id");
        out.writeAttribute("class", "options", null);
        out.writeAttribute("role", "radiogroup", null);
        writeIfAny(faces, choice, "aria-labelledby");
        writeIfAny(faces, choice, "aria-describedby");
        if (choice.isRequired()) {
            out.writeAttribute("aria-required", "true", null);
        }
        if (!choice.isValid()) {
            out.writeAttribute("aria-invalid", "true", null);
        }
        var chosen = choice.getSubmittedValue() != null ? choice.getSubmittedValue() : string(choice.getValue());
        var number = 0;
        for (var item : getSelectItems(faces, choice)) {
            encode(faces, choice, item, id + ":" + number++, string(item.getValue()).equals(chosen));
        }
        out.endElement("div");
    }

    private void encode(FacesContext faces, UISelectOne choice, SelectItem item, String id, boolean isChosen) throws IOException {
        var out = faces.getResponseWriter();
        var isDisabled = item.isDisabled() || Boolean.TRUE.equals(choice.getAttributes().get("disabled"));
        out.startElement("label", null);
        out.writeAttribute("class", isDisabled ? "option off" : "option", null);
        out.startElement("input", null);
        out.writeAttribute("type", "radio", null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("name", choice.getClientId(faces), null);
        out.writeAttribute("value", string(item.getValue()), null);
        if (isChosen) {
            out.writeAttribute("checked", "checked", null);
        }
        if (isDisabled) {
            out.writeAttribute("disabled", "disabled", null);
        }
        out.endElement("input");
        out.startElement("span", null);
        out.writeAttribute("class", "option-name", null);
        out.writeText(item.getLabel(), null);
        out.endElement("span");
        if (item.getDescription() != null) {
            out.startElement("span", null);
            out.writeAttribute("class", "option-means", null);
            out.writeText(item.getDescription(), null);
            out.endElement("span");
        }
        out.endElement("label");
    }

    private static void writeIfAny(FacesContext faces, UISelectOne choice, String name) throws IOException {
        var value = choice.getAttributes().get(name);
        if (value != null) {
            faces.getResponseWriter().writeAttribute(name, value, null);
        }
    }

    /** Constants by name and everything else by its own words: only what was offered is ever taken back. */
    private static String string(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
