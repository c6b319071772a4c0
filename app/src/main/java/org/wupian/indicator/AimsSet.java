package org.wupian.indicator;

import java.util.Map;
import org.wupian.kernel.Audited;

/// The office split a target among counties or institutions (目标分解).
///
/// @param count how many have a part of it
public record AimsSet(String code, int year, Subject.By by, int count) implements Audited {

    @Override
    public String action() {
        return "indicator.aims";
    }

    @Override
    public String subject() {
        return "indicator/" + code;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "year", Integer.toString(year),
                "by", by.name(),
                "parts", Integer.toString(count));
    }
}
