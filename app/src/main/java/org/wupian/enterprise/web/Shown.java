package org.wupian.enterprise.web;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisations;
import org.wupian.enterprise.Attribute;
import org.wupian.enterprise.Statement;
import org.wupian.kernel.Money;
import org.wupian.operator.Contacts;
import org.wupian.operator.Industries;

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
            case PHONE -> Contacts.phone(sealing.open(value));
            case CONTACT -> Contacts.name(sealing.open(value));
            case REGISTRATION -> value.startsWith("P") ? "***" : value;
            case NAME, CREDIT_CODE, ORGANISATION_CODE, ADDRESS, SIZE, PERSONS, STAGE -> value;
        };
    }

    private static String money(String fen) {
        try {
            BigDecimal wan = new Money(Long.parseLong(fen)).wan();
            return wan.toPlainString() + " 万元";
        } catch (NumberFormatException _) {
            return fen;
        }
    }
}
