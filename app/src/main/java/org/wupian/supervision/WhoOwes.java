package org.wupian.supervision;

import java.util.List;

/// What every unit owes in a month that is opened now (应报清单).
@FunctionalInterface
interface WhoOwes {
    List<Owed> now();
}
