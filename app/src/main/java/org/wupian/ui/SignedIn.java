package org.wupian.ui;

import java.util.Optional;
import org.wupian.kernel.Caller;

/// Who the page is shown to.
@FunctionalInterface
interface SignedIn {
    Optional<Caller> caller();
}
