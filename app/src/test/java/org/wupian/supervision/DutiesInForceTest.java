package org.wupian.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wupian.plan.Duty;
import org.wupian.plan.Measure;

/// Who owes a report on a measure with parts that have units of their own.
class DutiesInForceTest {

    private static Duty duty(String unit, Duty.Part part, String work) {
        return new Duty(unit, part, null, unit, work);
    }

    @Test
    void whoLeadsOnlyAPartSupportsTheWholeAndEachUnitOwesOnce() {
        Measure measure =
                new Measure(
                        "4",
                        4,
                        "harbour",
                        "改进港口收费服务",
                        "",
                        "",
                        "",
                        List.of(
                                duty("harbour", Duty.Part.LEAD, ""),
                                duty("harbour", Duty.Part.LEAD, "推行线上缴费"),
                                duty("bank-east", Duty.Part.SUPPORTING, "推行线上缴费"),
                                duty("finance", Duty.Part.LEAD, "公布收费清单")));

        List<Owed> owed = DutiesInForce.of(List.of(measure), Map.of());

        assertThat(owed)
                .extracting(it -> it.organisation() + " " + it.kind() + " " + it.part())
                .containsExactly(
                        "harbour PART LEAD",
                        "harbour SUMMARY LEAD",
                        "bank-east PART SUPPORTING",
                        "finance PART SUPPORTING");
        assertThat(measure.lead()).isEqualTo("harbour");
        assertThat(measure.works()).containsExactly("推行线上缴费", "公布收费清单");
    }
}
