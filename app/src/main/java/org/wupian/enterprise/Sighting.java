package org.wupian.enterprise;

import java.util.Map;
import java.util.Set;
import org.wupian.linkage.FirmName;

/// What one row of a list says of an operator (名单行中的主体). Texts are empty where the row says
/// nothing.
///
/// @param row its number within the list
/// @param creditCode 18 characters as usual, its check may fail
/// @param registration the old number of 15 digits
/// @param organisationCode the nine characters of the organisation code, when they stand alone
/// @param county code of the county's unit
/// @param former a former name the list mentions
/// @param attributes by name, as they are to be kept
/// @param tags by kind: `chain`, `cluster`, `qualification`
public record Sighting(
        int row,
        String name,
        String creditCode,
        String registration,
        String organisationCode,
        String county,
        String address,
        String former,
        Map<Attribute, String> attributes,
        Map<String, Set<String>> tags) {

    public Sighting {
        attributes = Map.copyOf(attributes);
        tags = Map.copyOf(tags);
    }

    /// The name in its one normal form.
    public String normal() {
        return FirmName.normal(name);
    }

    /// What a person's decision about such a row is remembered by.
    String identity() {
        return String.join("|", normal(), creditCode, registration, organisationCode, county);
    }

    boolean isCoded() {
        return !(creditCode + registration + organisationCode).isEmpty();
    }

    /// What rows of one list share that mean the same operator, as far as a row itself says.
    public String key() {
        if (!creditCode.isEmpty()) {
            return creditCode;
        }
        if (!registration.isEmpty()) {
            return "R" + registration;
        }
        return organisationCode.isEmpty() ? "N" + normal() + "|" + county : "O" + organisationCode;
    }
}
