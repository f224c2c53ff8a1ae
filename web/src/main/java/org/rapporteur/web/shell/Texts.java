package org.rapporteur.web.shell;

import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

import org.rapporteur.shared.Said;
import org.rapporteur.shared.Spoken;

import com.ibm.icu.text.MessageFormat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The words of the portal: {@code #{text['.title']}}, {@code #{text.of('.waiting', n)}}.
 * A key that begins with a dot belongs to the page in which it is asked for. The rules stand at the top of the bundle.
 */
@Named("text")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {

    private static final String BUNDLE = "org.rapporteur.web.texts";

    @Inject
    private HttpServletRequest request;

    @Override
    public String get(Object key) {
        var full = full(String.valueOf(key));
        var bundle = bundle();
        return bundle.containsKey(full) ? bundle.getString(full) : "???" + full + "???";
    }

    /** The text with its places filled in; numbers and plurals as in {@link MessageFormat}. */
    public String of(String key, Object... values) {
        return new MessageFormat(get(key), locale()).format(values);
    }

    /** The text, or null where there is none: for help and questions that not every field has. */
    public String ifAny(String key) {
        var full = full(key);
        return bundle().containsKey(full) ? bundle().getString(full) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return bundle().containsKey(full(String.valueOf(key)));
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        var bundle = bundle();
        return bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))).collect(Collectors.toUnmodifiableSet());
    }

    private static String full(String key) {
        if (!key.startsWith(".")) {
            return key;
        }
        var faces = FacesContext.getCurrentInstance();
        var view = faces == null ? null : faces.getViewRoot();
        return view == null ? key : Pages.textKey(view.getViewId()) + key;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, locale(), Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** What the application itself would say, by its key in {@code words.properties}. */
    public String word(String key) {
        return Said.of(key).in(locale());
    }

    /** What the application itself says, or what one of its constants is called. */
    public String say(Object said) {
        return said == null ? null : (said instanceof Spoken spoken ? spoken.said() : (Said) said).in(locale());
    }

    /** Where nothing can be injected. */
    public static Texts here() {
        return CDI.current().select(Texts.class).get();
    }

    private Locale locale() {
        var faces = FacesContext.getCurrentInstance();
        var view = faces == null ? null : faces.getViewRoot();
        return view != null ? view.getLocale() : request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
    }
}
