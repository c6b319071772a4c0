package org.wupian.directory;

import org.wupian.kernel.Caller;

/// A principal that stands for one of our accounts, however it signed in.
interface HasCaller {
    Caller caller();
}
