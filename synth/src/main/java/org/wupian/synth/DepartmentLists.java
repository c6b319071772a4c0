package org.wupian.synth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wupian.kernel.Pack;

/// Lists as departments send them (部门报送的名单), about invented firms: headers in several styles, the
/// same column under different headings, and every kind of slip that such lists have. The same seed
/// and request give the same list; each title says that the data are invented.
public final class DepartmentLists {

    /// What every title begins with.
    public static final String MARK = "演示数据（虚构）";

    private final long seed;
    private final String city;
    private final Misspelling typing;
    private final Map<String, String> counties = new HashMap<>();
    private final Map<String, List<String>> tiers = new HashMap<>();

    public DepartmentLists(Pack pack, long seed) {
        this.seed = seed;
        city = pack.property("name");
        typing = new Misspelling(city, pack.property("province", "河南"), seed);
        pack.rows("divisions.csv").forEach(it -> counties.put(it.text("code"), it.text("name")));
        pack.rows("rosters.csv").forEach(it -> tiers.put(it.text("code"), it.list("tiers")));
    }

    public SyntheticList of(ListRequest request) {
        Luck luck = Luck.of(seed, "list", request.roster(), request.number());
        List<TypedFirm> typed = new ArrayList<>();
        for (int i = 0; i < request.firms().size(); i++) {
            SyntheticFirm firm = request.firms().get(i);
            boolean slips = i >= request.faultless();
            typed.add(new TypedFirm(firm, request, this, row(request, i, 1), slips));
            if (slips && luck.between(1, 40) == 1) {
                // once more, the same or retyped
                int again = luck.chance(50) ? 1 : 2;
                typed.add(new TypedFirm(firm, request, this, row(request, i, again)));
            }
        }
        return new ListSheet(request, ListColumn.of(request.roster(), luck), luck, counties)
                .of(typed);
    }

    private Luck row(ListRequest request, int index, int time) {
        return Luck.of(seed, "row", request.roster(), request.number(), index, time);
    }

    Misspelling typing() {
        return typing;
    }

    String city() {
        return city;
    }

    /// The name of a county, by its code.
    String county(String code) {
        return counties.getOrDefault(code, "");
    }

    /// A tier of the roster as lists write it, empty when it has none.
    String tier(String roster, Luck luck) {
        List<String> all = tiers.getOrDefault(roster, List.of());
        return all.isEmpty() || luck.chance(3) ? "" : luck.pick(all);
    }
}
