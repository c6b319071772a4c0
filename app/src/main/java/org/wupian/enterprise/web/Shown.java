package org.wupian.enterprise.web;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.AttributeWords;
import org.wupian.enterprise.Statement;
import org.wupian.kernel.Money;
import org.wupian.operator.Contacts;
import org.wupian.operator.Industries;
import org.wupian.ui.Text;

/// Values of attributes as people read them (属性显示); contacts in part.
@Component
class Shown {

    private final Organisations organisations;
    private final Sealing sealing;

    Shown(Organisations organisations, Sealing sealing) {
        this.organisations = organisations;
        this.sealing = sealing;
    }

    String value(Statement it) {
        return value(it.attribute(), it.value());
    }

    String value(Attribute attribute, String value) {
        return switch (attribute) {
            case COUNTY -> organisations.name(value);
            case CAPITAL, REVENUE, ASSETS -> money(value);
            case INDUSTRY ->
                    Industries.national()
                            .find(value)
                            .map(it -> it.code() + " " + it.name())
                            .orElse(value);
            case SIZE -> AttributeWords.size(value);
            case STAGE -> AttributeWords.stage(value);
            case PHONE -> Contacts.phone(sealing.open(value));
            case CONTACT -> Contacts.name(sealing.open(value));
            case REGISTRATION -> value.startsWith("P") ? "***" : value;
            case NAME, CREDIT_CODE, ORGANISATION_CODE, ADDRESS, PERSONS -> value;
        };
    }

    /// What the field of a form begins with: contacts are never given out here.
    static String typed(Attribute attribute, String value) {
        return switch (attribute) {
            case CAPITAL, REVENUE, ASSETS ->
                    value.matches("\\d{1,18}")
                            ? new Money(Long.parseLong(value))
                                    .wan()
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : value;
            case CONTACT, PHONE -> "";
            case REGISTRATION -> value.startsWith("P") ? "" : value;
            case NAME,
                    CREDIT_CODE,
                    ORGANISATION_CODE,
                    COUNTY,
                    ADDRESS,
                    INDUSTRY,
                    SIZE,
                    PERSONS,
                    STAGE ->
                    value;
        };
    }

    private static String money(String fen) {
        try {
            BigDecimal wan = new Money(Long.parseLong(fen)).wan();
            return Text.t("enterprise.wan", wan);
        } catch (NumberFormatException _) {
            return fen;
        }
    }
}
