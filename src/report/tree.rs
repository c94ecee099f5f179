//! A tree of elements: what a report is before anybody writes it as HTML, as Markdown or into a page. Texts are texts here, and
//! each writer escapes them for itself.

use serde::ser::{Serialize, SerializeSeq, Serializer};

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name in HTML, or within an `svg` in SVG.
    pub name: &'static str,
    /// Its attributes, in the order in which they were set.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Child>,
}

/// Something within an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Child {
    /// A text.
    Text(String),
    /// An element.
    Node(Node),
}

/// An element with a name.
pub fn node(name: &'static str) -> Node {
    Node { name, attributes: Vec::new(), children: Vec::new() }
}

impl Node {
    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Node {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: &str) -> Node {
        self.with("class", class)
    }

    /// With a text behind what is in it.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Node {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// With an element behind what is in it.
    #[must_use]
    #[allow(clippy::should_implement_trait)] // Nobody adds elements with a plus; the page's own builder says `add` as well.
    pub fn add(mut self, child: Node) -> Node {
        self.children.push(Child::Node(child));
        self
    }

    /// With an element, if there is one.
    #[must_use]
    pub fn maybe(self, child: Option<Node>) -> Node {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// With several elements.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Node>) -> Node {
        self.children.extend(children.into_iter().map(Child::Node));
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a class is among its classes.
    pub fn is(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
    }

    /// The elements in it, texts left out.
    pub fn elements(&self) -> impl Iterator<Item = &Node> {
        self.children.iter().filter_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    /// All texts below it, one behind another.
    pub fn content(&self) -> String {
        let mut out = String::new();
        self.collect(&mut out);
        out
    }

    fn collect(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => out.push_str(text),
                Child::Node(node) => node.collect(out),
            }
        }
    }
}

/// As JSON: `["p", {"class": "lead"}, "a text", ["b", {}, "bold"]]`, which a page builds elements from.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.children.len() + 2))?;
        list.serialize_element(self.name)?;
        let attributes: std::collections::BTreeMap<&str, &str> =
            self.attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        list.serialize_element(&attributes)?;
        for child in &self.children {
            match child {
                Child::Text(text) => list.serialize_element(text)?,
                Child::Node(node) => list.serialize_element(node)?,
            }
        }
        list.end()
    }
}
