package org.wupian.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// What was reached of a target was recorded (登记实际值).
public record ActualRecorded(String code, YearMonth month, BigDecimal value) implements Audited {

    @Override
    public String action() {
        return "target.recorded";
    }

    @Override
    public String subject() {
        return "target/" + code + "/" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("value", value.toPlainString());
    }
}
