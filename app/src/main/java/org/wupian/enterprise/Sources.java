package org.wupian.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lists behind what is known of operators (来源说明), told by the module that keeps them.
public interface Sources {

    /// Which list each source is and whose, in words; what an enterprise declared of itself is said
    /// to be that.
    ///
    /// @param sources as in [Statement]
    Map<String, String> names(Set<String> sources);

    /// Pages of those batches that the caller may open, by their numbers.
    Map<Long, String> pages(Set<Long> batches);

    /// Names of the lists through which banks and insurers see the operator; to a bank those sent
    /// to it.
    List<String> sharedBy(long operator);
}
