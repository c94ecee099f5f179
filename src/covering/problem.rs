//! The problem: levels to reach for the least effort, under prerequisites and demands on sums of weights.

/// The lowest level of a variable.
pub(super) const LOWEST: u8 = 1;
/// The highest level of a variable.
pub(super) const HIGHEST: u8 = 5;
/// Number of lifts between the two.
pub(super) const LIFTS: usize = 4;

/// The most effort of one lift; more counts as this much. Far above any estimate, and low enough that no sum of
/// efforts overflows.
pub const MOST_EFFORT: u32 = 1_000_000;

/// What can be lifted and what is demanded of it. Variables are known by their place in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covering {
    /// The variables. Their order decides between plans of equal effort.
    pub variables: Vec<Variable>,
    /// What has to hold in the end. The order has no say in the plan.
    pub demands: Vec<Demand>,
}

/// Something that has a level today and can be lifted to a higher one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variable {
    /// The level today, 1 to 5; another number counts as the nearest of these.
    pub today: u8,
    /// The lifts to level 2, 3, 4 and 5, of which those up to today's level are done.
    pub lifts: [Lift; LIFTS],
}

/// What it takes to get from one level to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lift {
    /// Effort in person-days, 0 to [`MOST_EFFORT`].
    pub effort: u32,
    /// What must have been reached for this lift. It binds only if the lift is done, not if it was done before today.
    /// A lift whose need names no variable, or a level above 5, cannot be done.
    pub needs: Vec<Need>,
}

/// A level that a variable must have reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// Place of the variable.
    pub variable: usize,
    /// The level, or a higher one.
    pub level: u8,
}

/// A sum of weights that must be reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// What counts towards it.
    pub terms: Vec<Term>,
    /// The weights of the terms that hold must add up to this or more.
    pub need: u32,
}

/// Something that counts towards a demand once a level is reached. One that names no variable, or a level above 5,
/// never counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Place of the variable.
    pub variable: usize,
    /// The level at which it counts.
    pub level: u8,
    /// How much it counts.
    pub weight: u32,
}
