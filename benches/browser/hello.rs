//! The smallest page that Yew draws: one button that counts. Its time to the first control and its clicks are measured
//! beside those of the real page (`make bench`).

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! { <button data-hello="" {onclick}>{ "Counted " }{ *count }</button> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
