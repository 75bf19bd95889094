// Telephones and browsers need the whole machine: beside each other they only take turns, and a phone that is late is a phone that does not answer.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
