package org.rapporteur.workflow;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class StepTypeColumn implements AttributeConverter<StepType, String> {

    @Override
    public String convertToDatabaseColumn(StepType type) {
        return type.key();
    }

    @Override
    public StepType convertToEntityAttribute(String key) {
        return StepType.ofKey(key).orElseThrow(() -> new IllegalStateException("No step is of type " + key));
    }
}
