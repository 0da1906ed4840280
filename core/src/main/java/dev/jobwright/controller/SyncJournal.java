package dev.jobwright.controller;

import dev.jobwright.runtime.EventType;

/** Is told what a sync does beside its actions. */
interface SyncJournal {
  /** Ignores all. */
  SyncJournal NONE =
      new SyncJournal() {
        @Override
        public void succeeded(ManagedPod pod) {}

        @Override
        public void failed(ManagedPod pod) {}

        @Override
        public void recorded(EventType type, String reason, String message) {}
      };

  /** A pod was counted as succeeded, of a Job that is not Indexed. */
  void succeeded(ManagedPod pod);

  /** A pod was counted as failed. */
  void failed(ManagedPod pod);

  /** An event was recorded that is not about a single pod. */
  void recorded(EventType type, String reason, String message);
}
