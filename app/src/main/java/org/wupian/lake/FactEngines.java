package org.wupian.lake;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Facts of some months in the embedded columnar engine (列式计算), for one computation.
@Component
public class FactEngines {

    private final FactQuery facts;

    FactEngines(FactQuery facts) {
        this.facts = facts;
    }

    /// Loads what the caller may see, within his transaction: of facts that keep what was known
    /// before, only what is known now.
    ///
    /// @param names of views of the schema `fact`, each with a column `month`
    public EngineQuery load(Set<String> names, Set<YearMonth> months) {
        try {
            EngineQuery engine = new EngineQuery(EngineQuery.open("", Map.of()));
            for (FactView fact : facts.all()) {
                if (names.contains(fact.view())) {
                    engine.add(fact, rows -> facts.read(fact, months, rows));
                }
            }
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
