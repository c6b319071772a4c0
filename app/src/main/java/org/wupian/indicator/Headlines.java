package org.wupian.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wupian.kernel.Pack;

/// The indicators at the top of everybody's page (首屏指标), as the pack's `headlines.csv` chooses
/// them.
@Component
public class Headlines {

    private final List<Headline> all;

    Headlines(Pack pack, Indicators indicators) {
        this.all =
                pack.rows("headlines.csv").stream()
                        .map(it ->
                                new Headline(
                                        indicators.get(it.text("code")),
                                        it.text("drawn").equals("yes")))
                        .toList();
        if (all.stream().filter(Headline::drawn).map(it -> it.indicator().unit()).distinct().count()
                > 1) {
            throw new IllegalArgumentException(
                    "headlines.csv: drawn together, but not in one unit");
        }
    }

    /// @param drawn in the chart of all that are drawn together
    public record Headline(Indicator indicator, boolean drawn) {}

    public List<Headline> all() {
        return all;
    }
}
