package org.wupian.enterprise;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wupian.database.Sealing;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Money;
import org.wupian.kernel.OrganisationCode;
import org.wupian.kernel.RegistrationNumber;
import org.wupian.operator.Industries;
import org.wupian.operator.LifeStage;
import org.wupian.operator.RegisteredCapital;
import org.wupian.operator.SizeClass;
import org.wupian.ui.FieldError;
import org.wupian.ui.Invalid;

/// What a person types for an attribute, turned into what is kept (人工认定值).
@Component
public class TypedValue {

    public static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST_WAN = BigDecimal.valueOf(1_000_000_000_000L);

    private final Organisations organisations;
    private final Sealing sealing;

    TypedValue(Organisations organisations, Sealing sealing) {
        this.organisations = organisations;
        this.sealing = sealing;
    }

    /// @throws Invalid when it cannot be that attribute's value
    public String kept(Attribute attribute, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw wrong("enterprise.error.value", LONGEST);
        }
        return switch (attribute) {
            case NAME, ADDRESS -> text;
            case CREDIT_CODE ->
                    CreditCode.read(text)
                            .map(CreditCode::text)
                            .orElseThrow(() -> wrong("enterprise.error.creditCode"));
            case REGISTRATION ->
                    RegistrationNumber.read(text)
                            .map(RegistrationNumber::text)
                            .orElseThrow(() -> wrong("enterprise.error.registration"));
            case ORGANISATION_CODE ->
                    OrganisationCode.read(text)
                            .map(OrganisationCode::text)
                            .orElseThrow(() -> wrong("enterprise.error.organisationCode"));
            case COUNTY -> county(text);
            case INDUSTRY -> industry(text);
            case SIZE ->
                    oneOf(SizeClass.values(), AttributeWords::size, text, "enterprise.error.size");
            case STAGE ->
                    oneOf(
                            LifeStage.values(),
                            AttributeWords::stage,
                            text,
                            "enterprise.error.stage");
            case CAPITAL, REVENUE, ASSETS -> fen(text);
            case PERSONS -> {
                if (!text.matches("\\d{1,9}")) {
                    throw wrong("enterprise.error.persons");
                }
                yield text;
            }
            case CONTACT, PHONE -> sealing.seal(text);
        };
    }

    /// @throws Invalid when it is longer than a reason may be
    public static String reason(String typed) {
        if (typed.length() > LONGEST_REASON) {
            throw new Invalid(new FieldError("reason", "enterprise.error.long", LONGEST_REASON));
        }
        return typed;
    }

    private String county(String text) {
        return organisations
                .county(text)
                .map(Organisation::code)
                .orElseThrow(() -> wrong("enterprise.error.county"));
    }

    private static String industry(String text) {
        String code = text.split("\\s", 2)[0];
        return Industries.national()
                .find(code)
                .map(it -> it.code())
                .orElseGet(() ->
                        switch (Industries.national().read(text)) {
                            case Industries.Known it -> it.industry().code();
                            case Industries.Doubtful it ->
                                    throw wrong(
                                            "enterprise.error.industry.doubtful",
                                            it.candidates().stream()
                                                    .map(one -> one.code() + " " + one.name())
                                                    .collect(Collectors.joining("、")));
                            case Industries.Absent _, Industries.Unknown _ ->
                                    throw wrong("enterprise.error.industry");
                        });
    }

    /// By the constant's name or as people read it.
    private static String oneOf(
            Enum<?>[] values, UnaryOperator<String> shown, String text, String error) {
        for (Enum<?> it : values) {
            if (it.name().equals(text) || shown.apply(it.name()).equals(text)) {
                return it.name();
            }
        }
        throw wrong(error);
    }

    /// In 万元 unless it says otherwise.
    private static String fen(String text) {
        if (RegisteredCapital.read(text, "万元") instanceof RegisteredCapital.Known it
                && it.capital().renminbi().isPresent()) {
            return Long.toString(it.capital().renminbi().get().fen());
        }
        try {
            BigDecimal wan = new BigDecimal(text.replaceAll("[,，\\s]|万元?$", ""));
            if (wan.signum() >= 0 && wan.compareTo(MOST_WAN) < 0) {
                return Long.toString(Money.ofWan(wan).fen());
            }
        } catch (NumberFormatException | ArithmeticException _) {
            // said below
        }
        throw wrong("enterprise.error.wan");
    }

    private static Invalid wrong(String key, Object... arguments) {
        return new Invalid(new FieldError("value", key, arguments));
    }
}
