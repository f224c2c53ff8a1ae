package org.rapporteur.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rapporteur.shared.NotFound;
import org.rapporteur.workflow.FormField;
import org.rapporteur.workflow.StepType;

/** Port: the models that the engine keeps. Nothing that is stored here is ever changed or removed. */
public interface ModelStore {

    /** The models of the route that reports of the mechanism may travel, the shipped and its own, the oldest first. */
    List<StoredModel> models(String mechanism, String route);

    /** The bytes that were published under this id. @throws NotFound if there is no such model */
    byte[] bytes(String model);

    /**
     * What is wrong with the model; empty if it may be published under this route in the mechanism, whose guard rails it has to keep to.
     * Stores nothing and leaves the caller's transaction as it is.
     *
     * @param mechanism null for a model that is to be everybody's, which keeps to all guard rails
     */
    List<Problem> check(String mechanism, String route, byte[] model);

    default List<Problem> check(String route, byte[] model) {
        return check(null, route, model);
    }

    /**
     * A model that would not be published today.
     *
     * @param unreadable whether the engine may not even read it any more, so that reports on it stand still
     */
    record Lax(List<Problem> problems, boolean unreadable) {
    }

    /** What is wrong with a stored model by today's rules, as was found when the application started; nothing where all is well. */
    Optional<Lax> lax(String model);

    /**
     * Makes the model the live one of the route in the mechanism.
     *
     * @return its id
     * @throws ModelRefused if it may not be published
     */
    String publish(String mechanism, String route, byte[] model);

    /** The names by which a model may call an automatic step. */
    List<String> automaticSteps();

    /** What models call the kinds of field that a form may have, in the order in which they are offered. */
    Map<String, FormField.Kind> fieldKinds();

    /** What a step of this kind answers when it is left. */
    List<String> answers(StepType kind);
}
