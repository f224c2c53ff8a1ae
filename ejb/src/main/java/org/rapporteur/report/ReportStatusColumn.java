package org.rapporteur.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class ReportStatusColumn implements AttributeConverter<ReportStatus, String> {

    @Override
    public String convertToDatabaseColumn(ReportStatus status) {
        return status.key();
    }

    @Override
    public ReportStatus convertToEntityAttribute(String key) {
        return ReportStatus.ofKey(key);
    }
}
